<?php echo 'hei';
